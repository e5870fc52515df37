@NullMarked
package org.yousaid.consultation.response.web;

import org.jspecify.annotations.NullMarked;
