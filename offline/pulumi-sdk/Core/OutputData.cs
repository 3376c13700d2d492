using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to. <paramref name="Value"/> counts only when <paramref name="IsKnown"/>.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>A known, plain value that comes from no resource.</summary>
    public static OutputData<T> Known(T value) => new([], value, IsKnown: true, IsSecret: false);

    /// <summary>This data with the reasons for caution of <paramref name="source"/> added to its own.</summary>
    public OutputData<T> After<TSource>(OutputData<TSource> source) =>
        new(Resources.Union(source.Resources), Value, IsKnown && source.IsKnown, IsSecret || source.IsSecret);
}
