package dev.probity.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference vectors of Certificate Transparency. */
class LogProofTest {
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final String SECOND = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String THIRD_AND_FOURTH = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String FIFTH = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LAST_TWO = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String LAST_FOUR = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String FIFTH_AND_SIXTH = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<byte[]> path(String... hex) {
        return Stream.of(hex).map(LogProofTest::bytes).toList();
    }

    private static byte[] root(int size) {
        return bytes(ROOTS.get(size - 1));
    }

    @Test
    void inclusionHoldsForTheRightPlaceAlone() {
        byte[] first = LogProof.leaf(new byte[0]);
        byte[] sixth = LogProof.leaf(bytes("40414243"));

        assertThat(LogProof.includes(first, 0, 1, List.of(), root(1))).isTrue();
        assertThat(LogProof.includes(first, 0, 8, path(SECOND, THIRD_AND_FOURTH, LAST_FOUR), root(8)))
                .isTrue();
        assertThat(LogProof.includes(sixth, 5, 8, path(FIFTH, LAST_TWO, ROOTS.get(3)), root(8)))
                .isTrue();
        assertThat(LogProof.includes(sixth, 4, 8, path(FIFTH, LAST_TWO, ROOTS.get(3)), root(8)))
                .isFalse();
        assertThat(LogProof.includes(sixth, 5, 8, path(FIFTH, LAST_TWO), root(8)))
                .isFalse();
        assertThat(LogProof.includes(first, 8, 8, path(SECOND, THIRD_AND_FOURTH, LAST_FOUR), root(8)))
                .isFalse();
    }

    @Test
    void consistencyHoldsForALogThatGrewAlone() {
        assertThat(LogProof.extend(1, root(1), 8, root(8), path(SECOND, THIRD_AND_FOURTH, LAST_FOUR)))
                .isTrue();
        assertThat(LogProof.extend(6, root(6), 8, root(8), path(FIFTH_AND_SIXTH, LAST_TWO, ROOTS.get(3))))
                .isTrue();
        assertThat(LogProof.extend(2, root(2), 5, root(5), path(THIRD_AND_FOURTH, FIFTH)))
                .isTrue();
        assertThat(LogProof.extend(5, root(5), 5, root(5), List.of())).isTrue();
        assertThat(LogProof.extend(6, root(5), 8, root(8), path(FIFTH_AND_SIXTH, LAST_TWO, ROOTS.get(3))))
                .isFalse();
        assertThat(LogProof.extend(6, root(6), 8, root(7), path(FIFTH_AND_SIXTH, LAST_TWO, ROOTS.get(3))))
                .isFalse();
        assertThat(LogProof.extend(2, root(2), 5, root(5), List.of())).isFalse();
    }
}
