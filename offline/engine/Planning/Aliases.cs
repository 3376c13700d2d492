namespace Sandboxes.Offline.Planning;

/// <summary>The URNs that a resource may have had before: its own aliases, and those it gets through an aliased parent.</summary>
internal static class Aliases
{
    /// <param name="goal">The resource.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="former">The former URNs of a resource, of its parent above all.</param>
    public static IReadOnlyList<string> Of(Goal goal, string stack, string project, Func<string, IReadOnlyList<string>> former)
    {
        var urns = new List<string>();
        foreach (var alias in goal.Aliases)
        {
            var parent = alias.NoParent ? null : alias.ParentUrn ?? goal.Parent;
            urns.Add(alias.Urn ?? Make(parent));
            if (alias is { Urn: null, NoParent: false, ParentUrn: null } && goal.Parent is not null)
                urns.AddRange(former(goal.Parent).Select(Make));

            string Make(string? under) => Urn.Create(alias.Stack ?? stack, alias.Project ?? project, under, alias.Type ?? goal.Type, alias.Name ?? goal.Name);
        }

        if (goal.Parent is not null)
            urns.AddRange(former(goal.Parent).Select(parent => Urn.Create(stack, project, parent, goal.Type, InheritedName(goal, parent))));
        return [.. urns.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A child whose name begins with its parent's name was renamed with it.</summary>
    private static string InheritedName(Goal goal, string formerParent)
    {
        var now = Urn.Name(goal.Parent!);
        return goal.Name.StartsWith(now, StringComparison.Ordinal) ? Urn.Name(formerParent) + goal.Name[now.Length..] : goal.Name;
    }
}
