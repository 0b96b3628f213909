package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The tree of RFC 9162 §2.1, held against the vectors of Certificate Transparency and against its own definition. */
class MerkleTreeTest {
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
            .toList();
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

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(
                        index -> Hash.ofLeaf(Integer.toString(index).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    private static Map<Node, Hash> nodes(List<Hash> leaves) {
        return MerkleTree.grown(0, Map.of(), leaves);
    }

    private static Hash root(List<Hash> leaves) {
        return MerkleTree.join(MerkleTree.range(0, leaves.size()), nodes(leaves));
    }

    /** MTH as the RFC defines it. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return leaves.isEmpty() ? Hash.of() : leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> inclusion(List<Hash> leaves, long index) {
        return MerkleProof.of(MerkleTree.inclusion(index, leaves.size()), nodes(leaves));
    }

    private static List<Hash> consistency(List<Hash> leaves, long before) {
        return MerkleProof.of(MerkleTree.consistency(before, leaves.size()), nodes(leaves));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    @Test
    void rootsAreThoseOfTheReferenceVectors() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MerkleTree.EMPTY.hex());
        for (var size = 1; size <= LEAVES.size(); size++) {
            assertEquals(ROOTS.get(size - 1), root(LEAVES.subList(0, size)).hex());
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheReferenceVectors() {
        assertEquals(List.of(), inclusion(LEAVES.subList(0, 1), 0));
        assertEquals(List.of(SECOND, THIRD_AND_FOURTH, LAST_FOUR), hex(inclusion(LEAVES, 0)));
        assertEquals(List.of(FIFTH, LAST_TWO, ROOTS.get(3)), hex(inclusion(LEAVES, 5)));
        assertEquals(List.of(ROOTS.get(1)), hex(inclusion(LEAVES.subList(0, 3), 2)));
        assertEquals(List.of(ROOTS.get(0), THIRD_AND_FOURTH, FIFTH), hex(inclusion(LEAVES.subList(0, 5), 1)));
    }

    @Test
    void consistencyProofsAreThoseOfTheReferenceVectors() {
        assertEquals(List.of(), consistency(LEAVES.subList(0, 1), 1));
        assertEquals(List.of(SECOND, THIRD_AND_FOURTH, LAST_FOUR), hex(consistency(LEAVES, 1)));
        assertEquals(List.of(FIFTH_AND_SIXTH, LAST_TWO, ROOTS.get(3)), hex(consistency(LEAVES, 6)));
        assertEquals(List.of(THIRD_AND_FOURTH, FIFTH), hex(consistency(LEAVES.subList(0, 5), 2)));
    }

    @Property(tries = 200)
    void theRootIsTheOneThatTheRfcDefinesHoweverTheLogGrew(
            @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 300) int first) {
        var leaves = leaves(size);
        var before = Math.min(first, size);
        var all = new HashMap<>(nodes(leaves.subList(0, before)));
        var edge = new HashMap<Node, Hash>();
        MerkleTree.range(0, before).forEach(node -> edge.put(node, all.get(node)));
        all.putAll(MerkleTree.grown(before, edge, leaves.subList(before, size)));
        assertEquals(defined(leaves), MerkleTree.join(MerkleTree.range(0, size), all));
        assertEquals(nodes(leaves), all);
    }

    @Property(tries = 200)
    void everyEntryIsProvedToBeInTheLogAndInNoOtherPlace(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int at) {
        var leaves = leaves(size);
        var index = at % size;
        var path = inclusion(leaves, index);
        assertTrue(MerkleProof.includes(leaves.get(index), index, size, path, root(leaves)));
        for (var other = 0; other < size; other++) {
            assertEquals(other == index, MerkleProof.includes(leaves.get(index), other, size, path, root(leaves)));
        }
    }

    @Property(tries = 300)
    void noProofHoldsOnceABitOfAnythingIsAnother(
            @ForAll @IntRange(min = 2, max = 100) int size,
            @ForAll @IntRange(max = 99) int at,
            @ForAll @LongRange(min = 0, max = 1_000_000) long bit) {
        var leaves = leaves(size);
        var index = at % size;
        var path = inclusion(leaves, index);
        var step = (int) (bit % path.size());
        var altered = new java.util.ArrayList<>(path);
        altered.set(step, flipped(path.get(step), bit));
        var leaf = leaves.get(index);
        var root = root(leaves);
        assertFalse(MerkleProof.includes(leaf, index, size, altered, root));
        assertFalse(MerkleProof.includes(flipped(leaf, bit), index, size, path, root));
        assertFalse(MerkleProof.includes(leaf, index, size, path, flipped(root, bit)));
        assertFalse(MerkleProof.includes(leaf, index, size, path.subList(1, path.size()), root));
        altered = new java.util.ArrayList<>(path);
        altered.add(leaf);
        assertFalse(MerkleProof.includes(leaf, index, size, altered, root));
    }

    @Property(tries = 300)
    void everyLogIsProvedToBeAnEarlierOneThatGrew(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int at,
            @ForAll @LongRange(min = 0, max = 1_000_000) long bit) {
        var leaves = leaves(size);
        var before = 1 + at % size;
        var proof = consistency(leaves, before);
        var first = root(leaves.subList(0, before));
        var second = root(leaves);
        assertTrue(MerkleProof.extend(before, first, size, second, proof));
        assertFalse(MerkleProof.extend(before, flipped(first, bit), size, second, proof));
        assertFalse(MerkleProof.extend(before, first, size, flipped(second, bit), proof));
        if (!proof.isEmpty()) {
            var altered = new java.util.ArrayList<>(proof);
            var step = (int) (bit % proof.size());
            altered.set(step, flipped(proof.get(step), bit));
            assertFalse(MerkleProof.extend(before, first, size, second, altered));
        }
    }

    private static Hash flipped(Hash hash, long bit) {
        var bytes = hash.bytes();
        bytes[(int) (bit / 8 % bytes.length)] ^= (byte) (1 << bit % 8);
        return Hash.read(bytes);
    }
}
