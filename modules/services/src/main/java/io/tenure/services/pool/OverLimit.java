package io.tenure.services.pool;

import java.util.ArrayList;
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
        Map<String, Integer> wanted = machines.stream().collect(Collectors.toMap(one -> PoolBook.key(one.group()), one -> 1,
                Integer::sum));
        List<OverLimit> over = new ArrayList<>();
        for (GroupUse group : groups) {
            int more = wanted.getOrDefault(PoolBook.key(group.group()), 0);
            if (!group.allows(more)) {
                over.add(new OverLimit(group.group(), group.allocated(), group.held(), more));
            }
        }
        return over;
    }
}
