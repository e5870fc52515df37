package org.yousaid.gateway.pages.common;

/** There is nothing at this address; shown as the page for that, with status 404. */
public final class PageNotFound extends RuntimeException {

    public PageNotFound() {
        super("No such page", null, false, false);
    }
}
