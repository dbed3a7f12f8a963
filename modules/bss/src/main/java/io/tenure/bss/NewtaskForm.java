package io.tenure.bss;

import io.tenure.activation.task.TaskTarget;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What is chosen and typed in the New Task Wizard, from step to step. */
public class NewtaskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private TargetBy targetBy = TargetBy.GROUP;
    private String group;
    private String machines;
    private KeySource source = KeySource.STORED;
    private String key;
    private String activationCode;
    private boolean additional;
    private When when = When.NOW;
    private LocalDate day;
    private String time = "03:00";
    private String name;
    private boolean run = true;

    /** How machines are named. */
    public enum TargetBy { GROUP, MACHINES }

    /** Where the key comes from. */
    public enum KeySource { STORED, CODE, FILE }

    /** When the task starts: with the end of the wizard or by hand, or at a moment. */
    public enum When { NOW, LATER }

    /** Only what was chosen last counts; the other field keeps what was typed. */
    TaskTarget target() {
        return targetBy == TargetBy.GROUP ? new TaskTarget(List.of(), group)
                : new TaskTarget(machines == null ? List.of() : Arrays.asList(machines.split("[\\s,;]+")), null);
    }

    /** @return null for at once or by hand */
    Instant startAt(ZoneId zone) {
        boolean later = when == When.LATER && day != null;
        return later ? day.atTime(LocalTime.parse(time)).atZone(zone).toInstant() : null;
    }

    /** The task starts with the end of the wizard. */
    boolean runs() {
        return when == When.NOW && run;
    }

    /** Machines that were named by who led here. */
    void about(String numbers) {
        targetBy = TargetBy.MACHINES;
        machines = numbers;
    }

    /** The key is in storage now. */
    void stored(String serial) {
        key = serial;
        source = KeySource.STORED;
        activationCode = null;
    }

    public TargetBy getTargetBy() {
        return targetBy;
    }

    void by(TargetBy by) {
        targetBy = by;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getMachines() {
        return machines;
    }

    public void setMachines(String machines) {
        this.machines = machines;
    }

    public KeySource getSource() {
        return source;
    }

    void from(KeySource from) {
        source = from;
    }

    /** A serial in key storage. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getActivationCode() {
        return activationCode;
    }

    public void setActivationCode(String activationCode) {
        this.activationCode = activationCode;
    }

    public boolean isAdditional() {
        return additional;
    }

    public void setAdditional(boolean additional) {
        this.additional = additional;
    }

    public When getWhen() {
        return when;
    }

    void starts(When starts) {
        when = starts;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Such as 03:00, in the reader's zone. */
    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isRun() {
        return run;
    }

    public void setRun(boolean run) {
        this.run = run;
    }
}
