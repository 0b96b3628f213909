package dev.probity.local.suite;

import dev.probity.local.build.SourceTree;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to start and where.
 *
 * @param tree the checkout
 * @param data the data folder
 * @param ports the ports
 * @param services which services; none is infrastructure only
 * @param replicas how many of each service, where not one
 * @param build whether to build first what isn't built
 * @param story whether the simulator will be needed too
 * @param settings further environment of every service
 * @param anyway whether to start though the machine seems to have too little room
 */
public record SuiteOptions(
        SourceTree tree,
        Path data,
        Ports ports,
        Set<Service> services,
        Map<Service, Integer> replicas,
        boolean build,
        boolean story,
        Map<String, String> settings,
        boolean anyway) {
    /** Copies, so that a suite's options don't change under it. */
    public SuiteOptions {
        services = services.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(services));
        replicas = Map.copyOf(replicas);
        settings = Map.copyOf(settings);
    }

    /** All services, once each, on the usual ports. */
    public static SuiteOptions inFolder(Path data) {
        return new SuiteOptions(
                SourceTree.find(),
                data,
                Ports.usual(0),
                EnumSet.allOf(Service.class),
                Map.of(),
                true,
                false,
                Map.of(),
                false);
    }

    /** The same elsewhere. */
    public SuiteOptions onPorts(Ports other) {
        return new SuiteOptions(tree, data, other, services, replicas, build, story, settings, anyway);
    }

    /** The same with these services only. */
    public SuiteOptions with(Set<Service> chosen) {
        return new SuiteOptions(tree, data, ports, chosen, replicas, build, story, settings, anyway);
    }

    /** Broker, database and OpenID provider alone. */
    public SuiteOptions infrastructureOnly() {
        return with(Set.of());
    }

    /** The same with several replicas of a service. */
    public SuiteOptions replicas(Service service, int count) {
        Map<Service, Integer> more = new java.util.EnumMap<>(Service.class);
        more.putAll(replicas);
        more.put(service, count);
        return new SuiteOptions(tree, data, ports, services, more, build, story, settings, anyway);
    }

    /** The same with these further settings in every service's environment. */
    public SuiteOptions settings(Map<String, String> environment) {
        return new SuiteOptions(tree, data, ports, services, replicas, build, story, environment, anyway);
    }

    /** The same, trusting that everything is built, as it is in a Maven run. */
    public SuiteOptions alreadyBuilt() {
        return new SuiteOptions(tree, data, ports, services, replicas, false, story, settings, anyway);
    }

    int replicasOf(Service service) {
        return replicas.getOrDefault(service, 1);
    }

    /** What must be built for it. */
    List<String> modules() {
        return Stream.concat(
                        services.stream().map(Service::module).sorted(), story ? Stream.of("simulator") : Stream.of())
                .toList();
    }

    Ports allPorts() {
        Ports all = ports;
        for (Service service : services) {
            all = all.withReplicas(service.word(), replicasOf(service));
        }
        return all;
    }
}
