/** What there is to tell: published results, and progress of a suggestion. */
@NullMarked
package org.yousaid.notification.news;

import org.jspecify.annotations.NullMarked;
