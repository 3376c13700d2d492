namespace Sandboxes.Offline.Planning;

/// <summary>Makes and takes apart URNs: <c>urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME</c>.</summary>
internal static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";

    private const string ProviderPrefix = "pulumi:providers:";

    public static string Create(string stack, string project, string? parent, string type, string name)
    {
        var parentType = parent is null ? "" : QualifiedType(parent);
        var prefix = parentType.Length == 0 || parentType == StackType ? "" : parentType + "$";
        return $"urn:pulumi:{stack}::{project}::{prefix}{type}::{name}";
    }

    /// <summary>The logical name: everything after the type, which may itself contain <c>::</c>.</summary>
    public static string Name(string urn) => Parts(urn)[3];

    /// <summary>The type without those of its parents.</summary>
    public static string Type(string urn) => QualifiedType(urn).Split('$')[^1];

    public static string QualifiedType(string urn) => Parts(urn)[2];

    public static string WithName(string urn, string name) => urn[..^Name(urn).Length] + name;

    public static bool IsProviderType(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    public static bool IsDefaultProvider(string urn) => IsProviderType(Type(urn)) && Name(urn).StartsWith("default", StringComparison.Ordinal);

    public static string ProviderType(string package) => ProviderPrefix + package;

    /// <summary>The package of a type, function or provider token.</summary>
    public static string Package(string token) => IsProviderType(token) ? token[ProviderPrefix.Length..] : token.Split(':')[0];

    private static string[] Parts(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts : throw new State.StateException($"'{urn}' is not a URN; one looks like urn:pulumi:dev::project::package:module:Type::name");
    }
}
