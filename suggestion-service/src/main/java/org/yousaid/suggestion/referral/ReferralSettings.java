package org.yousaid.suggestion.referral;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other bodies are asked, and how long their answers take to reach the author.
 *
 * @param chaseAgain after how long a body that was asked again is looked at once more
 * @param wordAfter how long after the day by which the body answers the author hears something, whatever came
 */
@ConfigurationProperties("yousaid.referral")
public record ReferralSettings(
        @DefaultValue("7d") Duration chaseAgain,
        @DefaultValue("21d") Duration wordAfter) {}
