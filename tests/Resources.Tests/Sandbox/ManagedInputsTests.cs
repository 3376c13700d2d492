using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox;

/// <summary>Whatever a program says and a cloud answers: a second look finds nothing new, and nothing that the program does not manage appears.</summary>
public class ManagedInputsTests
{
    private static readonly Gen<string[]> _words = Gen.Elements("a", "b", "A", "*.Example.com", "10.0.0.1", "10.9.9.9/8").ListOf().Select(words => words.ToArray());

    private static readonly Gen<PropertyMap> _programs =
        from image in Gen.Elements("python", "docker.io/library/python:latest", "node:22")
        from labels in Gen.OneOf(Gen.Constant<string[]>(null!), _words)
        from access in Gen.Elements<bool?>(null, true, false)
        from allow in Gen.OneOf(Gen.Constant<string[]>(null!), _words)
        from timeout in Gen.Elements<int?>(null, -1, 60, 90)
        from secret in Gen.Elements("x", "y")
        select Bag.Of(
            ("name", "web"), ("image", image), ("labels", labels), ("networkAccess", allow is null ? access : null), ("networkAllowlist", allow),
            ("timeoutMinutes", timeout), ("environmentVars", Bag.Of(("A", "1"), ("B", Bag.Secret(secret)))), ("secrets", Bag.Secret(Bag.Of(("K", "v")))));

    private static readonly Gen<SandboxInfo> _answers =
        from image in Gen.Elements("python", "docker.io/library/python:latest", "node:22")
        from labels in _words
        from vm in Gen.Elements(true, false)
        from rules in Gen.OneOf(
            Gen.Constant<EgressRules?>(null), _words.Select(words => (EgressRules?)new EgressRules(words, null)), _words.Select(words => (EgressRules?)new EgressRules(null, words)))
        from timeout in Gen.Elements<int?>(null, -5, 60, 90)
        from value in Gen.Elements("x", "y")
        select Sample.Running with
        {
            Image = image,
            Labels = [.. labels, "pulumi-stack=dev"],
            Vm = vm,
            Egress = rules,
            NetworkAccess = !vm,
            TimeoutMinutes = timeout,
            EnvironmentVars = new Dictionary<string, string> { ["B"] = value, ["OTHER"] = "x" },
        };

    [Fact]
    public void After_SecondLook_FindsNothingNew() => Prop.ForAll(_programs.ToArbitrary(), _answers.ToArbitrary(), (program, answer) =>
    {
        var once = ManagedInputs.After(program, answer);
        return ManagedInputs.After(once, answer).Equals(once) || IsOpened(once);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void After_AnyAnswer_NamesOnlyWhatTheProgramManages() => Prop.ForAll(_programs.ToArbitrary(), _answers.ToArbitrary(), (program, answer) =>
        ManagedInputs.After(program, answer).Keys.All(name => program.ContainsKey(name) || (NetworkInputs.Managed(program) && name.StartsWith("network", StringComparison.Ordinal))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void After_AnyAnswer_KeepsSecretsSecret() => Prop.ForAll(_programs.ToArbitrary(), _answers.ToArbitrary(), (program, answer) =>
    {
        var after = ManagedInputs.After(program, answer);
        var entries = ((PropertyValue.Map)after["environmentVars"]).Entries;
        return after["secrets"].Equals(program["secrets"]) && entries["B"].IsSecret && !entries.ContainsKey("OTHER");
    }).QuickCheckThrowOnFailure();

    /// <summary>Rules that were lifted elsewhere leave no input behind, so that a further look has nothing to compare.</summary>
    private static bool IsOpened(PropertyMap inputs) => inputs.Keys.All(name => !name.StartsWith("network", StringComparison.Ordinal));
}
