package dev.probity.cases.identity;

/** Opens this package's reading of profiles to contract tests. */
public final class ProfileReading {
    private ProfileReading() {}

    public static Object read(byte[] bytes) {
        return Profile.read(bytes);
    }
}
