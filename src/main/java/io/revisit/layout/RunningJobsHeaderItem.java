package io.revisit.layout;

import com.vaadin.flow.component.Component;
import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import io.revisit.shared.ui.HeaderItem;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the running jobs of all features into the header. */
@org.springframework.stereotype.Component
final class RunningJobsHeaderItem implements HeaderItem {
    private final ObjectProvider<RunningJobSource> sources;

    RunningJobsHeaderItem(ObjectProvider<RunningJobSource> sources) {
        this.sources = sources;
    }

    @Override
    public Component create() {
        return new RunningJobsIndicator(this::running);
    }

    @Override
    public int order() {
        return JOBS;
    }

    private List<RunningJob> running() {
        return sources.orderedStream()
                .flatMap(source -> source.running().stream())
                .toList();
    }
}
