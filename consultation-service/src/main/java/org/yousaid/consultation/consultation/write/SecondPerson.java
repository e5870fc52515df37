package org.yousaid.consultation.consultation.write;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.SecondPersonRefusal.NothingAskedFor;
import org.yousaid.consultation.consultation.SecondPersonRefusal.SecondPersonNeeded;
import org.yousaid.consultation.consultation.SecondPersonRefusal.WrittenByTheSame;
import org.yousaid.consultation.consultation.Wish;
import org.yousaid.support.problem.Refused;

/** One asks, another does. Pure. */
final class SecondPerson {

    private SecondPerson() {}

    /**
     * The step itself, or the wish for it. The step is decided on first, so that nobody asks for what could not be done.
     *
     * @param writer who wrote last what would go out
     * @param step the step, given its reason: the second person's, else the first's
     */
    static ConsultationEvent decide(
            Life life,
            ConsultationCommand.Weighty command,
            Optional<String> writer,
            Function<@Nullable String, ConsultationEvent> step) {
        Optional<Wish> wish = life.course().wish(command.step());
        String reason =
                command.reason() == null ? wish.map(asked -> asked.reason()).orElse(null) : command.reason();
        ConsultationEvent taken = step.apply(reason);
        if (!command.fourEyes()) {
            return taken;
        }
        if (wish.isEmpty()) {
            return new ConsultationEvent.StepAskedFor(
                    command.id(), command.step(), command.reason(), command.by(), command.at());
        }
        if (wish.get().by().equals(command.by())) {
            throw new Refused(new SecondPersonNeeded(command.step()));
        }
        if (writer.filter(command.by()::equals).isPresent()) {
            throw new Refused(new WrittenByTheSame(command.step()));
        }
        return taken;
    }

    static ConsultationEvent takeBack(Life life, ConsultationCommand.TakeBack command) {
        if (life.course().wish(command.step()).isEmpty()) {
            throw new Refused(new NothingAskedFor(command.step()));
        }
        return new ConsultationEvent.StepTakenBack(
                command.id(), command.step(), command.reason(), command.by(), command.at());
    }
}
