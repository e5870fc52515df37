@NullMarked
package org.yousaid.consultation.publication.web;

import org.jspecify.annotations.NullMarked;
