package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.process.Child;
import dev.probity.local.process.Guardian;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The services of a suite as processes: their jars, memory and settings. */
final class ServiceMembers {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SuiteOptions options;
    private final DataFolder data;
    private final Ports ports;
    private final ServiceSettings settings;
    private final Guardian guardian;

    ServiceMembers(SuiteOptions options, DataFolder data, Ports ports, Secrets secrets, Guardian guardian) {
        this.options = options;
        this.data = data;
        this.ports = ports;
        this.settings = new ServiceSettings(options, ports, data, secrets);
        this.guardian = guardian;
    }

    List<Member> all() {
        List<Member> members = new ArrayList<>();
        for (Service service : Service.values()) {
            if (options.services().contains(service)) {
                for (int replica = 0; replica < options.replicasOf(service); replica++) {
                    members.add(member(service, replica));
                }
            }
        }
        return members;
    }

    private Member member(Service service, int replica) {
        String name = service.member(replica);
        Addresses addresses = new Addresses(ports);
        return new Member(
                name,
                addresses.service(name),
                () -> start(service, replica),
                Readiness.answering(addresses.readiness(name), PATIENCE));
    }

    private Child start(Service service, int replica) {
        Path jar = options.tree().root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble("%s isn't built: run mvn -pl %s package -DskipTests."
                    .formatted(service.module(), service.module()));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (service != Service.SCORING) {
            // compiling better would take more than it gives to who has so little to do here
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> environment = new LinkedHashMap<>(settings.of(service, replica));
        environment.putAll(options.settings());
        Child.Plan plan = new Child.Plan(service.member(replica), command, environment, data.root());
        return Child.start(plan, data.logs(), data.marks(), guardian);
    }

    /** For whoever runs one of the services in Quarkus' dev mode against this suite. */
    void writeEnvironments() {
        Arrays.stream(Service.values()).forEach(this::writeEnvironment);
    }

    private void writeEnvironment(Service service) {
        String text = settings.of(service, 0).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "='" + entry.getValue() + "'\n")
                .collect(Collectors.joining());
        Path file = data.environmentOf(service.word());
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Trouble("Settings can't be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    URI url(String member) {
        return new Addresses(ports).service(member);
    }
}
