/** What the contract must not do, so that its rule is seen to bite. */
@NullMarked
package org.yousaid.contract.violation;

import org.jspecify.annotations.NullMarked;
