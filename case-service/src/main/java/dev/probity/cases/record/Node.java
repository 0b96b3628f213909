package dev.probity.cases.record;

/**
 * A perfect subtree of the log.
 *
 * @param level 0 for a leaf; it spans 2^level entries
 * @param index which of its level, from the left
 */
record Node(int level, long index) {
    boolean isRight() {
        return (index & 1) == 1;
    }

    Node sibling() {
        return new Node(level, index ^ 1);
    }

    Node parent() {
        return new Node(level + 1, index >> 1);
    }
}
