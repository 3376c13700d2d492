using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Aliases in the form the engine takes them. One that is not known yet is left out.</summary>
internal static class AliasSpecs
{
    public static async Task<ImmutableArray<Pulumirpc.Alias>> WriteAsync(IEnumerable<Input<Alias>> aliases)
    {
        var specs = ImmutableArray.CreateBuilder<Pulumirpc.Alias>();
        foreach (var alias in aliases)
        {
            if (await alias.ToOutput().GetValueAsync(whenUnknown: null!).ConfigureAwait(false) is { } known)
                specs.Add(await WriteAsync(known).ConfigureAwait(false));
        }

        return specs.ToImmutable();
    }

    private static async Task<Pulumirpc.Alias> WriteAsync(Alias alias)
    {
        if (alias.Urn is { } urn)
            return new Pulumirpc.Alias { Urn = urn };
        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        // The two exclude each other: the last one set is the one that travels.
        Input<string>? parent = alias.Parent is { } resource ? (Input<string>)resource.Urn : alias.ParentUrn;
        if (parent is not null)
            spec.ParentUrn = await TextAsync(parent).ConfigureAwait(false);
        else
            spec.NoParent = alias.NoParent;
        return new Pulumirpc.Alias { Spec = spec };
    }

    private static async Task<string> TextAsync(Input<string>? text) =>
        text is null ? "" : await text.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
}
