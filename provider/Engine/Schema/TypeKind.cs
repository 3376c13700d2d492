namespace Sandboxes.Engine.Schema;

/// <summary>What a value of a type looks like.</summary>
public enum TypeKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number, exact up to 2^53.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A list of <see cref="TypeSchema.Items"/>.</summary>
    Array,

    /// <summary>Names of the user's choice, each with a value of <see cref="TypeSchema.Items"/>.</summary>
    Map,

    /// <summary>The properties of <see cref="TypeSchema.Object"/>.</summary>
    Object,

    /// <summary>One of <see cref="TypeSchema.Values"/>.</summary>
    Enum,

    /// <summary>A value of one of <see cref="TypeSchema.Members"/>.</summary>
    Union,

    /// <summary>Any value.</summary>
    Any,

    /// <summary>An asset or an archive, as in Pulumi's SDKs.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>A reference to a resource.</summary>
    Resource,
}
