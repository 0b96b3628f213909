package dev.probity.local;

import dev.probity.local.command.Down;
import dev.probity.local.command.Send;
import dev.probity.local.command.Status;
import dev.probity.local.command.Token;
import dev.probity.local.command.Up;
import dev.probity.local.command.Usage;
import dev.probity.local.command.Verify;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of ./probity, once the script has found Java and built this. */
@Command(
        name = "./probity",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Token.class,
            Send.class,
            Verify.class,
            CommandLine.HelpCommand.class
        })
public final class Probity {
    private Probity() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length == 0
                || (args.length == 1 && List.of("-h", "--help", "help").contains(args[0]))) {
            Usage.print();
            return args.length == 0 ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
        }
        if (args.length == 1 && List.of("-V", "--version").contains(args[0])) {
            System.out.println("probity " + Probity.class.getPackage().getImplementationVersion());
            return CommandLine.ExitCode.OK;
        }
        return new CommandLine(new Probity())
                .setParameterExceptionHandler(Probity::mistyped)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> tell(problem))
                .execute(args);
    }

    /** The one sentence that helps, not the whole of what picocli knows; the first page has what it doesn't, such as the script's own 'test'. */
    private static int mistyped(CommandLine.ParameterException problem, String[] args) {
        CommandLine line = problem.getCommandLine();
        System.err.println("probity: " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, new java.io.PrintWriter(System.err, true));
        boolean first = line.getParent() == null;
        System.err.println(
                first
                        ? "./probity --help lists the commands."
                        : "./probity " + line.getCommandName() + " --help tells more.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Trouble is a sentence for people; anything else is a mistake of ours, and its place is named. */
    private static int tell(Exception problem) {
        System.err.println();
        System.err.println("probity: " + problem.getMessage());
        if (!(problem instanceof Trouble)) {
            System.err.println("That should not happen; " + problem.getClass().getName() + " came from "
                    + (problem.getStackTrace().length > 0 ? problem.getStackTrace()[0] : "nowhere") + ".");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
