namespace Pulumi.Serialization;

/// <summary>The one wire text that stands outside of property values: in a reference to a provider without an id.</summary>
internal static class Sentinel
{
    /// <summary>The mark of an unknown string (protocol reference 1.6).</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
