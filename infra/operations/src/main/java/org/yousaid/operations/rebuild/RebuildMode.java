package org.yousaid.operations.rebuild;

/** What becomes of the projection that was built aside. */
public enum RebuildMode {
    /** It is compared with the live one and thrown away. */
    COMPARE,
    /** It is compared with the live one and takes its place. */
    REBUILD
}
