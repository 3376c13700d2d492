namespace Sandboxd.Runtime;

/// <summary>A part of a file: a negative offset counts from the end, a null length means up to the end.</summary>
internal readonly record struct FileRange(long Offset, long? Length)
{
    public static readonly FileRange All = new(0, null);

    /// <summary>Where the part begins and how long it is, in a file of <paramref name="size"/> bytes.</summary>
    public (long Start, long Count) In(long size)
    {
        var start = Offset < 0 ? Math.Max(0, size + Offset) : Math.Min(Offset, size);
        return (start, Math.Min(Length ?? long.MaxValue, size - start));
    }
}
