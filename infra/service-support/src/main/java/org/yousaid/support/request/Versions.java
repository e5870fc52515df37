package org.yousaid.support.request;

/** How versions stand in headers. */
public final class Versions {

    private Versions() {}

    /** The strong ETag of a version, for example {@code "3"} with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
