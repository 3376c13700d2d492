using System.Globalization;
using System.Text.Json.Nodes;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Tests.Schema.Binding;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>What users read and what the check enforces stand in two places of schema.json: these tests hold them together.</summary>
public class SchemaDescriptionTests
{
    private static readonly JsonObject Json = JsonNode.Parse(Committed.Json)!.AsObject();

    private static readonly IReadOnlyList<(string Place, PropertySchema Property)> Inputs =
    [
        .. Committed.Schema.ResourceTokens.SelectMany(token => Of(token, Committed.Schema.FindResource(token)!.Inputs)),
        .. Committed.Schema.FunctionTokens.SelectMany(token => Of(token, Committed.Schema.FindFunction(token)!.Inputs)),
        .. Of("provider", Committed.Schema.Provider.Inputs),
    ];

    [Fact]
    public void Description_OfEveryMember_IsThereAndEndsWithAFullStop()
    {
        var members = SchemaWalk.Properties(Json).Select(property => (property.Place, property.Spec))
            .Concat(new[] { "types", "resources", "functions" }.SelectMany(section => SchemaWalk.Members(Json, section)))
            .Append(("provider", SchemaWalk.Object(Json["provider"])));

        members.Where(member => member.Item2["description"]?.GetValue<string>().TrimEnd() is not [.., '.' or '`' or '\n'])
            .Select(member => member.Item1).ShouldBeEmpty();
    }

    [Fact]
    public void Description_OfEveryEnumValue_IsThere() =>
        SchemaWalk.Members(Json, "types").SelectMany(type => type.Spec["enum"] as JsonArray ?? []).Where(value => value!["description"] is null).ShouldBeEmpty();

    [Fact]
    public void Limits_OfEveryNumber_AreDeclared() =>
        Inputs.Where(input => input.Property.Type.Kind is TypeKind.Integer or TypeKind.Number && input.Property.Limits is not ({ Unit: not null } or { Noun: not null }))
            .Select(input => input.Place).ShouldBeEmpty("each number needs a range or a unit in its `language` block");

    [Fact]
    public void Description_OfEveryLimit_StatesItInItsUnit() =>
        Inputs.Where(input => input.Property.Limits is not null).SelectMany(input => Expected(input.Property.Limits!)
            .Where(words => !input.Property.Description.Contains(words, StringComparison.Ordinal)).Select(words => $"{input.Place} does not say '{words}'")).ShouldBeEmpty();

    [Fact]
    public void Description_OfEverySetAndEveryDefault_SaysSo()
    {
        Inputs.Where(input => input.Property.EmptyIsUnset && !input.Property.Description.Contains("the same as none", StringComparison.Ordinal)).Select(input => input.Place).ShouldBeEmpty();
        Inputs.Where(input => input.Property.Default is not null && !input.Property.Description.Contains("Defaults to", StringComparison.Ordinal)).Select(input => input.Place).ShouldBeEmpty();
    }

    [Fact]
    public void Description_OfEveryOptionalPrimitive_NamesItsDefault() =>
        Inputs.Where(input => !input.Property.Required && input.Property.Type.Kind is TypeKind.Boolean or TypeKind.Integer or TypeKind.Number or TypeKind.Enum)
            .Where(input => !input.Property.Description.Contains("efault", StringComparison.Ordinal) && !input.Property.Description.Contains("Unset", StringComparison.Ordinal))
            .Select(input => input.Place).ShouldBeEmpty();

    [Fact]
    public void Extension_Keys_AreOnesThatAreRead()
    {
        string[] known = ["minimum", "maximum", "unit", "noun", "also", "reserved", "reservedBy", "minLength", "maxLength", "minItems", "maxItems", "set", "emptyIsUnset", "autonamed"];

        SchemaWalk.Properties(Json).SelectMany(property => SchemaWalk.Object(property.Spec["language"]?["sandboxes"]).Select(entry => entry.Key)).Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void ProviderInputs_ConfigurationAndOutputs_AreTheSame()
    {
        var provider = SchemaWalk.Object(Json["provider"]);

        JsonNode.DeepEquals(Json["config"]!["variables"], provider["inputProperties"]).ShouldBeTrue();
        SchemaWalk.Object(provider["properties"]).Select(entry => entry.Key).ShouldBe(SchemaWalk.Object(provider["inputProperties"]).Select(entry => entry.Key));
    }

    [Fact]
    public void Inputs_OfEveryResource_ReappearAsOutputsAsSecretAsTheyAre()
    {
        foreach (var resource in Committed.Schema.ResourceTokens.Select(token => Committed.Schema.FindResource(token)!))
        {
            foreach (var input in resource.Inputs.Properties)
                resource.Outputs.Find(input.Name).ShouldNotBeNull($"{resource.Token} {input.Name}").Secret.ShouldBe(input.Secret);
        }
    }

    private static IEnumerable<(string Place, PropertySchema Property)> Of(string owner, ObjectSchema schema) =>
        schema.Properties.Select(property => ($"{owner}.{property.Name}", property));

    private static IEnumerable<string> Expected(ValueLimits limits)
    {
        if (limits.Unit is not null)
            yield return limits.Unit == "cores" ? "cores" : limits.Minimum == 1 && limits.Maximum is null ? limits.Unit[..^1] : limits.Unit;
        if (limits is { Minimum: { } least, Maximum: { } most })
            yield return $"{Number(least)} to {Number(most)}";
        else if (limits.Minimum is { } only)
            yield return $"at least {Number(only)}";
        if (limits.MaxLength is { } longest)
            yield return limits.MinLength > 0 ? $"{limits.MinLength} to {longest} characters" : $"at most {longest} characters";
        if (limits.MaxItems is { } count)
            yield return $"at most {count} entries";
        foreach (var number in limits.Reserved ?? [])
            yield return Number(number);
        foreach (var also in limits.Also)
            yield return $"{Number(also.Number)} {also.Meaning}";
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
