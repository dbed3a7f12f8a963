package io.tenure.kernel.due;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Asks for all together; where that fails each alone, so that one that cannot be asked does not silence the others. */
@Dependent
class DueInquiry {

    @Inject
    private DueMoments moments;

    /** Tells of each, in the order given, what is due or why that could not be asked. */
    void ask(List<DueWork> works, BiConsumer<DueWork, Optional<Instant>> told, BiConsumer<DueWork, RuntimeException> failed) {
        List<Optional<Instant>> found;
        try {
            found = moments.of(works);
        } catch (RuntimeException one) {
            works.forEach(work -> askAlone(work, told, failed));
            return;
        }
        for (int i = 0; i < works.size(); i++) {
            told.accept(works.get(i), found.get(i));
        }
    }

    private void askAlone(DueWork work, BiConsumer<DueWork, Optional<Instant>> told,
                          BiConsumer<DueWork, RuntimeException> failed) {
        Optional<Instant> moment;
        try {
            moment = moments.of(work);
        } catch (RuntimeException failure) {
            failed.accept(work, failure);
            return;
        }
        told.accept(work, moment);
    }
}
