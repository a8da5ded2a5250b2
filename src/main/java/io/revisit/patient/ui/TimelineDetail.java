package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import io.revisit.patient.TimelineEntry;
import org.springframework.modulith.NamedInterface;

/** Says of what a feature wrote into the history more than its words alone: with the way to where it came from. */
@NamedInterface("card")
public interface TimelineDetail {

    /** Whether it speaks of this entry. */
    boolean knows(TimelineEntry entry);

    /** What happened. */
    Component content(TimelineEntry entry);
}
