package dev.probity.local.command;

import dev.probity.local.oidc.Tokens;
import dev.probity.local.suite.SuiteState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a bearer token, and nothing else, on standard output. */
@Command(
        name = "token",
        description = {
            "Prints a bearer token of the local suite on standard output, and nothing else.",
            "",
            "Sign-ins: investigator, investigator2, approver, approver2, detection-engineer, auditor, privacy-officer, hr, merchant-team, integrator, admin."
        },
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(./probity token integrator)\" \\",
            "       -H 'Content-Type: application/x-ndjson' --data-binary @events.ndjson \\",
            "       http://localhost:8081/api/v1/events"
        })
public final class Token implements Callable<Integer> {
    @Parameters(paramLabel = "USER", description = "a sign-in of the local suite")
    private String user = "";

    @Mixin
    private CommonOptions data = new CommonOptions();

    @Override
    public Integer call() {
        SuiteState state = SuiteState.running(data.folder(), "token " + user);
        System.out.println(Tokens.of(state.addresses().issuer(), user));
        return 0;
    }
}
