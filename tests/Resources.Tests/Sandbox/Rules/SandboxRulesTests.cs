using Sandboxes.Resources.Sandbox.Rules;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox.Rules;

public class SandboxRulesTests
{
    private const string Marker = "s3cr3t-marker";

    [Fact]
    public void Check_NothingButAnImage_Passes() => Failures(("image", "python:3.11-slim")).ShouldBeEmpty();

    [Fact]
    public void Check_SeveralRulesBroken_TellsAllAtOnce() =>
        Failures(("gpuCount", 1), ("timeoutMinutes", 5), ("idleTimeoutMinutes", 9), ("networkAllowlist", new[] { "*" })).Count.ShouldBe(3);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Check_GpuWithoutType_NamesTheTypeToWrite(string? type) => Failures(type is null ? [("gpuCount", 2)] : [("gpuCount", 2), ("gpuType", type)])
        .ShouldBe(["gpuType: is missing, and gpuCount is 2; name the GPU model, such as gpuType: \"H200_141GB\""]);

    [Fact]
    public void Check_GpuTypeWithoutGpu_SaysBothWaysOut() => Failures(("gpuType", "H200_141GB"))
        .ShouldBe(["gpuType: is set, and gpuCount is 0; set gpuCount to 1 or more, or leave gpuType out"]);

    [Fact]
    public void Check_GpuInContainer_IsRefused() => Failures(("gpuType", "H200_141GB"), ("gpuCount", 1), ("vm", false))
        .ShouldBe(["gpuCount: is 1, and vm is false: containers get no GPUs; leave vm out, or set it to true"]);

    [Fact]
    public void Check_GpuCountUnknown_Waits() => Failures(("gpuType", "H200_141GB"), ("gpuCount", Bag.Unknown)).ShouldBeEmpty();

    [Fact]
    public void Check_GpuTypeUnknown_CountsAsGiven() => Failures(("gpuType", Bag.Unknown), ("gpuCount", 1)).ShouldBeEmpty();

    [Fact]
    public void Check_ContainerOnlyInputsOnVm_AreRefusedEach() =>
        Failures(("vm", true), ("startCommand", "sleep 1"), ("registryCredentialsId", "c"), ("guaranteed", true)).ShouldBe(
        [
            "registryCredentialsId: is set, and vm is true: only containers are pulled with registry credentials; leave registryCredentialsId out, or set vm to false",
            "guaranteed: is set, and vm is true: only containers can have reserved resources; leave guaranteed out, or set vm to false",
        ]);

    [Fact]
    public void Check_ContainerOnlyInputsWithoutVm_AreTheCloudsToJudge() =>
        Failures(("startCommand", "sleep 1"), ("guaranteed", true)).ShouldBeEmpty();

    [Fact]
    public void Check_BothNetworkLists_SaysWhichToKeep() => Failures(("networkAllowlist", new[] { "a.b" }), ("networkDenylist", new[] { "c.d" }))
        .ShouldBe(["networkDenylist: is set together with networkAllowlist; keep one: networkAllowlist to reach only its entries, networkDenylist to reach all but its entries"]);

    [Fact]
    public void Check_NetworkListOnContainer_NamesWhatContainersHave() => Failures(("networkAllowlist", new[] { "a.b" }), ("vm", false))
        .ShouldBe(["networkAllowlist: is set, and vm is false: a container has no network lists; leave vm out, or use networkAccess: false in the place of networkAllowlist"]);

    [Fact]
    public void Check_NetworkListWithoutAccess_IsAContradiction() => Failures(("networkDenylist", new[] { "a.b" }), ("networkAccess", false))
        .ShouldBe(["networkDenylist: is set, and networkAccess is false, which denies every destination; leave networkAccess out, or networkDenylist"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1441)]
    public void Check_LifetimeOutOfRange_SaysTheRangeOnce(int minutes) => new Life(new World(), "Sandbox").Failures(("image", "a"), ("timeoutMinutes", minutes))
        .ShouldBe([$"timeoutMinutes: {minutes} is out of range; choose from 1 to 1440 minutes, or -1 for no limit"]);

    [Theory]
    [InlineData(" ")]
    [InlineData("python :3.11")]
    [InlineData("python:3.11\n")]
    public void Check_ImageWithABlank_IsRefused(string image) => Failures(("image", image))
        .ShouldBe(["image: has a blank or a control character in it, which no image reference has; write one such as \"python:3.11-slim\""]);

    [Fact]
    public void Check_UnlimitedContainer_IsRefused() => Failures(("timeoutMinutes", -1), ("vm", false))
        .ShouldBe(["timeoutMinutes: is -1, which is no limit, and vm is false: only virtual machines live without a limit; write 1 to 1440 minutes, or leave vm out"]);

    [Fact]
    public void Check_UnlimitedVm_Passes() => Failures(("timeoutMinutes", -1), ("vm", true), ("idleTimeoutMinutes", 90)).ShouldBeEmpty();

    [Fact]
    public void Check_IdleLongerThanLifetime_SaysTheRange() => Failures(("timeoutMinutes", 5), ("idleTimeoutMinutes", 9))
        .ShouldBe(["idleTimeoutMinutes: is 9, longer than the sandbox lives (timeoutMinutes is 5); write 1 to 5, or a longer timeoutMinutes"]);

    [Fact]
    public void Check_IdleLongerThanDefaultLifetime_NamesTheDefault() => Failures(("idleTimeoutMinutes", 61))
        .ShouldBe(["idleTimeoutMinutes: is 61, longer than the sandbox lives (timeoutMinutes is 60 unless set); write 1 to 60, or a longer timeoutMinutes"]);

    [Fact]
    public void Check_IdleWithUnknownLifetime_Waits() => Failures(("timeoutMinutes", Bag.Unknown), ("idleTimeoutMinutes", 900)).ShouldBeEmpty();

    [Theory]
    [InlineData("", "environmentVars: has an empty name; write a name of letters, digits and underscores, such as LOG_LEVEL")]
    [InlineData("A=B", "environmentVars: has the name \"A=…\"; a name holds neither \"=\" nor NUL: write \"A\"")]
    [InlineData("=B", "environmentVars: has a name that begins with \"=\" or NUL; write a name of letters, digits and underscores, such as LOG_LEVEL")]
    public void Check_NameNoEnvironmentHolds_IsRefused(string name, string expected) =>
        Failures(("environmentVars", Bag.Of((name, "x")))).ShouldBe([expected]);

    [Fact]
    public void Check_UnusualButPossibleName_Passes() => Failures(("environmentVars", Bag.Of(("a.b-c", "x")))).ShouldBeEmpty();

    [Fact]
    public void Check_NulInSecretValue_DoesNotShowIt() => Failures(("secrets", Bag.Secret(Bag.Of(("KEY", Marker + "\0")))))
        .ShouldBe(["secrets: has a NUL character in the value of \"KEY\"; an environment variable ends there, so leave it out"]);

    [Fact]
    public void Check_NameInBothMaps_SaysWhereItBelongs() =>
        Failures(("environmentVars", Bag.Of(("KEY", "x"))), ("secrets", Bag.Secret(Bag.Of(("KEY", Marker)))))
            .ShouldBe(["secrets: has \"KEY\", which environmentVars has too; keep it in one of them: in secrets when its value is a credential"]);

    [Fact]
    public void Check_SecretNetworkEntry_IsNotShown()
    {
        var told = Failures(("networkAllowlist", new object[] { Bag.Secret($"https://{Marker}/x"), "a..b" }));

        told.Count.ShouldBe(2);
        told.ShouldAllBe(text => !text.Contains(Marker) && text.Contains("is secret"));
    }

    [Fact]
    public void Check_EverythingUnknown_Passes() => Failures(new[]
    {
        "gpuCount", "gpuType", "vm", "startCommand", "guaranteed", "networkAccess", "networkAllowlist", "timeoutMinutes",
        "idleTimeoutMinutes", "environmentVars", "secrets", "labels",
    }.Select(name => (name, (object?)Bag.Unknown)).ToArray()).ShouldBeEmpty();

    private static List<string> Failures(params (string, object?)[] inputs) =>
        [.. SandboxRules.Check(Bag.Of(inputs)).Select(failure => $"{failure.Property}: {failure.Reason}")];
}
