package io.tenure.activation.task;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** All who watch tasks. */
@Dependent
public class TaskWatches {

    @Inject
    @Any
    private Instance<TaskWatch> all;

    public void failed(List<Long> tasks, TaskWatch.Failure what) {
        all.forEach(one -> one.failed(tasks, what));
    }
}
