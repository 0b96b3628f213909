package dev.probity.scoring.event;

/** Short stand-ins for names in stored state; the same in every process and for ever. */
public final class Fingerprint {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIX_1 = 0xff51afd7ed558ccdL;
    private static final long MIX_2 = 0xc4ceb9fe1a85ec53L;

    private Fingerprint() {}

    /** 64 bits of a name: FNV-1a, then Murmur3's finaliser so that every bit depends on every character. */
    public static long of(String name) {
        return mix(fold(FNV_START, name));
    }

    /** 64 bits of a pair of names. */
    public static long of(String first, String second) {
        return mix(fold(fold(FNV_START, first) * FNV_PRIME, second));
    }

    private static long fold(long start, String name) {
        long hash = start;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * MIX_1;
        mixed = (mixed ^ (mixed >>> 33)) * MIX_2;
        return mixed ^ (mixed >>> 33);
    }
}
