package dev.probity.cases.detection;

import dev.probity.cases.http.ProblemException;
import java.util.regex.Pattern;

/** Parts of paths as scoring knows them: what isn't one is nothing, and never becomes part of an address. */
final class Names {
    private static final Pattern FILE = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,200}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private Names() {}

    static String file(String name) {
        return checked(FILE, name);
    }

    static String id(String id) {
        return checked(ID, id);
    }

    static String version(String version) {
        return checked(VERSION, version);
    }

    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw ProblemException.missing();
        }
        return text;
    }
}
