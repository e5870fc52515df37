package org.yousaid.support.time;

/** The parts of the United Kingdom with bank holidays of their own. */
public enum Nation {
    ENGLAND_AND_WALES("eng"),
    SCOTLAND("sct"),
    NORTHERN_IRELAND("nir");

    /** What the calendar of holidays calls it; those of England and of Wales are the same. */
    private final String region;

    Nation(String region) {
        this.region = region;
    }

    String region() {
        return region;
    }
}
