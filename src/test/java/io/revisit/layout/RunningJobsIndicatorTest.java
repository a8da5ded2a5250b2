package io.revisit.layout;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.revisit.shared.RunningJob;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.testing.ComponentTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningJobsIndicatorTest extends ComponentTest {
    private final List<RunningJob> jobs = new ArrayList<>();

    @Test
    void withoutJobsThereIsNeitherSignNorPolling() {
        show(new RunningJobsIndicator(() -> jobs));
        _assertNone(Button.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void aJobStartedInTheWindowIsShownAtOnceAndFollowed() {
        show(new RunningJobsIndicator(() -> jobs));
        jobs.add(new RunningJob("layout.menu.import", List.of(), 10, 100, "import/1"));
        JobsChanged.fire();
        assertThat(_get(Button.class).getText()).isEqualTo("1");
        assertThat(_get(Button.class).getAriaLabel()).contains("Выполняется 1 задача");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
    }

    @Test
    void pollingStopsWithTheLastJob() {
        jobs.add(new RunningJob("layout.menu.import", List.of(), 10, 100, "import/1"));
        show(new RunningJobsIndicator(() -> jobs));
        jobs.clear();
        JobsChanged.fire();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
}
