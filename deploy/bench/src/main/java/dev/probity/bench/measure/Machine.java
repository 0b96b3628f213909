package dev.probity.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a figure was taken on.
 *
 * @param cpu the processor's model as it calls itself
 * @param cores logical processors that the JVM may use
 * @param memoryBytes physical memory
 * @param system operating system and its release
 * @param java the JVM that all processes ran on
 * @param loadBefore the machine's load average over the last minute before the run, negative where unknown
 */
public record Machine(String cpu, int cores, long memoryBytes, String system, String java, double loadBefore) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** Looks around. */
    public static Machine here() throws IOException {
        var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Files.isReadable(CPU_INFO) ? model(Files.readString(CPU_INFO), os.getArch()) : os.getArch(),
                os.getAvailableProcessors(),
                os.getTotalMemorySize(),
                os.getName() + " " + os.getVersion() + " " + os.getArch(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                os.getSystemLoadAverage());
    }

    static String model(String cpuInfo, String otherwise) {
        return cpuInfo.lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(otherwise);
    }
}
