package io.revisit.segment.ui;

import com.vaadin.flow.component.customfield.CustomField;

/**
 * A comparison; its value is null while it is not filled in or cannot be.
 *
 * @param <T> what it compares with
 */
abstract class TestField<T> extends CustomField<T> {

    /** Says beside the fields what is wrong with them. */
    abstract void validate();
}
