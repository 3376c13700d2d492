using System.Globalization;
using System.Text;

namespace Sandboxes.Engine.Values;

/// <summary>
/// Where a value stands inside a bag: <c>networks[0].name</c>, <c>tags["a.b"]</c>; in patterns also <c>*</c> and <c>[*]</c>.
/// Immutable. Grammar: protocol reference 1.7.
/// </summary>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The path to the bag itself; written as the empty string.</summary>
    public static readonly PropertyPath Root = new(null, default);

    private PropertyPath(PropertyPath? parent, PropertyPathSegment last)
    {
        Parent = parent;
        Last = last;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    /// <summary>The path without its last step; null for <see cref="Root"/>.</summary>
    public PropertyPath? Parent { get; }

    /// <summary>The last step; meaningless for <see cref="Root"/>.</summary>
    public PropertyPathSegment Last { get; }

    /// <summary>Number of steps.</summary>
    public int Length { get; }

    /// <summary>The first step's name; empty for <see cref="Root"/> and where the first step is no name.</summary>
    public string TopLevel
    {
        get
        {
            var step = this;
            while (step.Length > 1)
                step = step.Parent!;
            return step.Last.Name ?? "";
        }
    }

    /// <summary>Reads a path.</summary>
    /// <exception cref="PropertyFormatException">It does not follow the grammar; the message says where.</exception>
    public static PropertyPath Parse(string text) => PropertyPathParser.Parse(text);

    /// <summary>This path, then the property or key <paramref name="name"/>.</summary>
    public PropertyPath Append(string name) => new(this, new PropertyPathSegment(name, null));

    /// <summary>This path, then the list item <paramref name="index"/>, from 0.</summary>
    public PropertyPath Append(int index) => new(this, new PropertyPathSegment(null, index));

    /// <summary>This path, then <paramref name="segment"/>.</summary>
    public PropertyPath Append(PropertyPathSegment segment) => new(this, segment);

    /// <summary>Whether this pattern, wildcards matched, means exactly <paramref name="concrete"/>; <c>*</c> alone means every path.</summary>
    public bool Matches(PropertyPath concrete) => MatchesAll || (Length == concrete.Length && Contains(concrete));

    /// <summary>Whether this pattern, wildcards matched, means <paramref name="concrete"/> or something that it stands in.</summary>
    public bool Contains(PropertyPath concrete)
    {
        while (concrete.Length > Length)
            concrete = concrete.Parent!;
        if (concrete.Length < Length)
            return false;
        for (var mine = this; mine.Length > 0; mine = mine.Parent!, concrete = concrete.Parent!)
        {
            if (!mine.Last.Matches(concrete.Last))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Length == 1 && Last.Name is { } name && !PropertyPathSegment.NeedsQuotes(name))
            return name;
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other)
    {
        if (other is null || other.Length != Length)
            return false;
        for (var mine = this; mine.Length > 0; mine = mine.Parent!, other = other.Parent!)
        {
            if (mine.Last != other.Last)
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, Last);

    private bool MatchesAll => Length == 1 && Last.IsWildcard;

    private void Print(StringBuilder text)
    {
        if (Parent is null)
            return;
        Parent.Print(text);
        if (Last.Index is { } index)
            text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
        else if (Last.Name is { } name && PropertyPathSegment.NeedsQuotes(name))
            text.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        else if (Last.IsWildcard && text.Length > 0)
            text.Append("[*]");
        else
            text.Append(text.Length > 0 ? "." : "").Append(Last.Name ?? "*");
    }
}
