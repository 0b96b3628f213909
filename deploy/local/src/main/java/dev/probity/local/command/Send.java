package dev.probity.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Sends a file of events. */
@Command(name = "send")
public final class Send implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
