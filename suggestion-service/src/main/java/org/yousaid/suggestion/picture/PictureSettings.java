package org.yousaid.suggestion.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What pictures are taken, and how they are kept.
 *
 * @param mostSize the largest file that is taken
 * @param mostPixels known from its header before it is drawn
 * @param longestSide pixels; a larger one is made smaller
 * @param unnamedFor how long a picture is kept that nothing names
 */
@ConfigurationProperties("yousaid.pictures")
record PictureSettings(DataSize mostSize, long mostPixels, int longestSide, Duration unnamedFor) {}
