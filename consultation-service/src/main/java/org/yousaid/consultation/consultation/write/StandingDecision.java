package org.yousaid.consultation.consultation.write;

import java.time.Instant;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.QuarterNotOver;
import org.yousaid.consultation.consultation.Course;
import org.yousaid.consultation.consultation.Quarter;
import org.yousaid.support.problem.Refused;

/** What is open for good has its results published by the quarter, unless that showed what a few said. Pure. */
final class StandingDecision {

    private StandingDecision() {}

    static ConsultationEvent publish(Life life, ConsultationCommand.PublishQuarter command) {
        if (!life.state().isStanding()) {
            throw new Refused(new NotClosedYet(life.state().status()));
        }
        Instant ends = Quarter.endAfter(life.resultsDealtWith());
        if (ends.isAfter(command.at())) {
            throw new Refused(new QuarterNotOver(ends));
        }
        Course course = life.course();
        long more = Math.abs(command.counts().responses() - course.responses());
        if (more < command.smallest()) {
            return new ConsultationEvent.QuarterPassed(
                    command.id(), more, ConsultationCommand.BY_THE_CLOCK, command.at());
        }
        return new ConsultationEvent.ResultsPublished(
                command.id(),
                course.resultsVersion() + 1,
                command.position(),
                command.countedAt(),
                command.counts(),
                ConsultationCommand.BY_THE_CLOCK,
                command.at());
    }
}
