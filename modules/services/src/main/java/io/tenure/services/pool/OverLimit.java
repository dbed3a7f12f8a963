package io.tenure.services.pool;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A group to which fewer licenses are allocated than it would hold (rulings.md 27).
 *
 * @param allocated the most it may hold
 * @param held      what it holds now
 * @param wanted    how many more it would get
 */
public record OverLimit(String group, int allocated, int held, int wanted) {

    /** Of these groups, those that have no room for their machines among these. */
    static List<OverLimit> of(Collection<GroupUse> groups, Collection<Listed> machines) {
        Map<String, Long> wanted = machines.stream().collect(Collectors.groupingBy(one -> PoolBook.key(one.group()),
                Collectors.counting()));
        return groups.stream().filter(group -> group.allocated() != null)
                .map(group -> new OverLimit(group.group(), group.allocated(), group.held(),
                        wanted.getOrDefault(PoolBook.key(group.group()), 0L).intValue()))
                .filter(one -> one.held() + one.wanted() > one.allocated()).toList();
    }
}
