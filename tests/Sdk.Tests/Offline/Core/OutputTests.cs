using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline.Core;

public sealed class OutputTests
{
    private static readonly Output<string> Unknown =
        new(Task.FromResult(new OutputData<string>([], "never seen", IsKnown: false, IsSecret: false)));

    [Fact]
    public async Task Apply_OnAnUnknown_DoesNotRunAndStaysUnknown()
    {
        var ran = false;
        var data = await Unknown.Apply(_ => ran = true).DataTask;
        data.IsKnown.ShouldBeFalse();
        ran.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_OnASecret_StaysSecret()
    {
        var data = await Output.CreateSecret(2).Apply(value => value + 1).DataTask;
        data.ShouldSatisfyAllConditions(() => data.Value.ShouldBe(3), () => data.IsSecret.ShouldBeTrue());
    }

    [Fact]
    public async Task Apply_ToAnInnerOutput_TakesItsMarks()
    {
        (await Output.Create(1).Apply(_ => Output.CreateSecret("x")).DataTask).IsSecret.ShouldBeTrue();
        (await Output.Create(1).Apply(_ => Unknown).DataTask).IsKnown.ShouldBeFalse();
        (await Output.Create(1).Apply(_ => (Output<string>?)null).DataTask).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Apply_WithATask_WaitsForIt() =>
        (await Output.Create(1).Apply(async value => { await Task.Yield(); return value + 1; }).DataTask).Value.ShouldBe(2);

    [Fact]
    public async Task All_OfMixedOutputs_IsSecretAndUnknownWhenOneIs()
    {
        var data = await Output.All(Output.CreateSecret("a"), Unknown, Output.Create("b")).DataTask;
        data.ShouldSatisfyAllConditions(() => data.IsSecret.ShouldBeTrue(), () => data.IsKnown.ShouldBeFalse());
    }

    [Fact]
    public async Task Tuple_WithAnUnknownFirst_StillTakesTheSecondsSecret() =>
        (await Output.Tuple(Unknown, Output.CreateSecret(1)).DataTask).IsSecret.ShouldBeTrue();

    [Fact]
    public async Task Tuple_OfThree_KeepsTheirOrder() =>
        (await Output.Tuple((Input<int>)1, (Input<string>)"b", (Input<bool>)true).DataTask).Value.ShouldBe((1, "b", true));

    [Fact]
    public async Task Format_WithOutputsAndPlainValues_MakesText() =>
        (await Output.Format($"http://{Output.Create("host")}:{(Input<int>)80}/{1.5}").DataTask).Value.ShouldBe("http://host:80/1.5");

    [Fact]
    public async Task Unsecret_OfASecret_IsPlain()
    {
        (await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("x")))).ShouldBeFalse();
        (await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult("x")))).ShouldBeTrue();
    }

    [Fact]
    public void ToString_OfAnOutput_SaysWhatToWriteInstead() => Output.Create(1).ToString().ShouldContain("Output.Format");
}
