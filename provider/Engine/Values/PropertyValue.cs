namespace Sandboxes.Engine.Values;

/// <summary>
/// One property value as Pulumi knows it: the JSON kinds, and secrets, unknowns, assets, archives, outputs and
/// resource references. Immutable; equality is by content.
/// </summary>
/// <remarks>Wire forms: protocol reference 1.6. <see cref="PropertyCodec"/> reads and writes them.</remarks>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>JSON null. Equal to an absent property wherever two bags are compared.</summary>
    public sealed record Null : PropertyValue
    {
        /// <summary>The only value.</summary>
        public static readonly Null Value = new();

        private Null()
        {
        }
    }

    /// <summary>A boolean.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number; integers too, exact up to 2^53.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : PropertyValue;

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Count;
    }

    /// <summary>An object or a map.</summary>
    public sealed record Map(PropertyMap Entries) : PropertyValue;

    /// <summary>A value that is not known yet. <paramref name="Kind"/> is what it will be.</summary>
    public sealed record Unknown(UnknownKind Kind = UnknownKind.String) : PropertyValue;

    /// <summary>A value to be kept secret; the inner value may be unknown, or contain further secrets.</summary>
    public sealed record Secret(PropertyValue Inner) : PropertyValue;

    /// <summary>An output value: its value (null when unknown), whether it is secret, and the URNs it depends on.</summary>
    public sealed record Output(PropertyValue? Value, bool MarkedSecret, IReadOnlyList<string> Dependencies) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(Output? other) => other is not null && MarkedSecret == other.MarkedSecret
            && Equals(Value, other.Value) && Dependencies.SequenceEqual(other.Dependencies, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Value, MarkedSecret);
    }

    /// <summary>A file: its sha256 in hex, and its content unless elided (then all three are null).</summary>
    public sealed record Asset(string Hash, string? InlineText = null, string? Path = null, string? Uri = null) : PropertyValue;

    /// <summary>A set of files: its sha256 in hex, and its content unless elided (then all three are null).</summary>
    public sealed record Archive(string Hash, PropertyMap? Assets = null, string? Path = null, string? Uri = null) : PropertyValue;

    /// <summary>A reference to a resource. <paramref name="Id"/> is null for a component; an <see cref="Unknown"/> when not known yet.</summary>
    public sealed record ResourceReference(string Urn, PropertyValue? Id, string? Name = null, string? Type = null, string? PackageVersion = null) : PropertyValue;

    /// <summary>A string.</summary>
    public static PropertyValue Of(string value) => new Text(value);

    /// <summary>A number.</summary>
    public static PropertyValue Of(double value) => new Number(value);

    /// <summary>A boolean.</summary>
    public static PropertyValue Of(bool value) => new Bool(value);

    /// <summary>A list of strings.</summary>
    public static PropertyValue Of(IEnumerable<string> values) => new List([.. values.Select(Of)]);

    /// <summary>A map of strings.</summary>
    public static PropertyValue Of(IEnumerable<KeyValuePair<string, string>> values) =>
        new Map(new PropertyMap(values.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))));

    /// <summary>True when the value is unknown, also inside a secret or an output; not when only a part of it is.</summary>
    public bool IsUnknown => this switch
    {
        Unknown => true,
        Secret secret => secret.Inner.IsUnknown,
        Output output => output.Value is null || output.Value.IsUnknown,
        _ => false,
    };

    /// <summary>The value without its secret and output wrappers; nested wrappers stay.</summary>
    public PropertyValue Unwrapped => this switch
    {
        Secret secret => secret.Inner.Unwrapped,
        Output { Value: null } => new Unknown(),
        Output output => output.Value.Unwrapped,
        _ => this,
    };

    /// <summary>True for a secret or a secret output; not when only a part of it is secret.</summary>
    public bool IsSecret => this is Secret or Output { MarkedSecret: true };

    /// <summary>The value for a debugger or a failed test; what is secret reads <c>[secret]</c>.</summary>
    public sealed override string ToString() => ValueText.Of(this);

    /// <summary>This value as a secret; itself when it is one already.</summary>
    public PropertyValue AsSecret() => this is Secret ? this : new Secret(this);
}
