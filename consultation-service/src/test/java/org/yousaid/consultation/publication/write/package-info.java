@NullMarked
package org.yousaid.consultation.publication.write;

import org.jspecify.annotations.NullMarked;
