package dev.probity.cases.http;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a browser signs in: the identity provider's own page, then back to where the reader was. */
@Path("/sign-in")
@Authenticated
public class SignInResource {
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    @GET
    @Operation(hidden = true)
    public Response signIn(@QueryParam("returnTo") @Nullable String returnTo) {
        return Response.seeOther(URI.create(ownPath(returnTo))).build();
    }

    /** A path of this site, or the first page: nobody is sent elsewhere by a link. */
    static String ownPath(@Nullable String path) {
        if (path == null || !OWN_PATH.matcher(path).matches()) {
            return "/";
        }
        try {
            return URI.create(path).toString();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
