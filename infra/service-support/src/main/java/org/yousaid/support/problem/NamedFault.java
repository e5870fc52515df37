package org.yousaid.support.problem;

/** An exception of a value's constructor that knows what to call itself in {@code errors[]}. */
public interface NamedFault {

    /** What is wrong, in kebab case. */
    String key();

    /** What is wrong, in plain English, without quoting what was given. */
    String plainly();
}
