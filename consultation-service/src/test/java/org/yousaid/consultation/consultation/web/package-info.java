@NullMarked
package org.yousaid.consultation.consultation.web;

import org.jspecify.annotations.NullMarked;
