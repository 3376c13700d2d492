using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class FunctionTests
{
    [Fact]
    public async Task Invoke_PlainArguments_MarksTheSchemasSecretsOnly()
    {
        await using var provider = await StartAsync();
        provider.Echo.OnInvoke = (args, preview, _) =>
            Task.FromResult(args.With("accessKey", PropertyValue.Of("k")).With("preview", PropertyValue.Of(preview)));

        var response = await provider.CallAsync(Methods.Invoke, Request(PropertyValue.Of("hi"), preview: true));

        PropertyCodec.Read(response.Return).ShouldBe(Bag(
            ("text", PropertyValue.Of("hi")), ("accessKey", Secret("k")), ("preview", PropertyValue.Of(true))));
    }

    [Fact]
    public async Task Invoke_SecretArgument_MakesTheResultSecret()
    {
        await using var provider = await StartAsync();
        provider.Echo.OnInvoke = (_, _, _) => Task.FromResult(Bag(("length", PropertyValue.Of(2))));

        var response = await provider.CallAsync(Methods.Invoke, Request(Secret("hi")));

        PropertyCodec.Read(response.Return)["length"].ShouldBe(PropertyValue.Of(2).AsSecret());
    }

    [Fact]
    public async Task Invoke_WrongArguments_TellsAllOfThem()
    {
        await using var provider = await StartAsync();

        var response = await provider.CallAsync(Methods.Invoke, new InvokeRequest { Tok = TestSchema.Echo, Args = Wire(("tex", PropertyValue.Of(1))) });

        response.Failures.Select(failure => failure.Property).ShouldBe(["text", "tex"], ignoreOrder: true);
        response.Return.ShouldBeNull();
    }

    [Fact]
    public async Task Invoke_UnknownArgument_IsAFailureAndNotACall()
    {
        await using var provider = await StartAsync();
        provider.Echo.OnInvoke = (_, _, _) => throw new InvalidOperationException("called");

        var response = await provider.CallAsync(Methods.Invoke, Request(new PropertyValue.Unknown()));

        response.Failures.ShouldHaveSingleItem().Property.ShouldBe("text");
    }

    [Theory]
    [InlineData("test:index:eco", "has no function test:index:eco. It has: test:index:echo, test:index:planned.")]
    [InlineData("test:index:planned", "does not implement it. It implements: test:index:echo.")]
    public async Task Invoke_FunctionThatIsNotThere_IsUnimplementedAndSaysWhatIs(string token, string message)
    {
        await using var provider = await StartAsync();

        var failure = await provider.FailureAsync(Methods.Invoke, new InvokeRequest { Tok = token });

        failure.StatusCode.ShouldBe(StatusCode.Unimplemented);
        failure.Detail.ShouldEndWith(message);
    }

    private static InvokeRequest Request(PropertyValue text, bool preview = false) => new() { Tok = TestSchema.Echo, Args = Wire(("text", text)), Preview = preview };
}
