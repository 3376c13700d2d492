using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public sealed class PropertyNamesTests
{
    [Fact]
    public void Of_AnyName_IsThatName() =>
        Prop.ForAll(Generated.Strings.ToArbitrary(), name => PropertyNames.Of(Encoding.UTF8.GetBytes(name)) == name).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_SameNameAgain_IsTheSameString() =>
        PropertyNames.Of("environmentVars"u8).ShouldBeSameAs(PropertyNames.Of("environmentVars"u8));

    [Fact]
    public void Of_LongName_IsNotKept()
    {
        var name = new string('n', 65);
        PropertyNames.Of(Encoding.UTF8.GetBytes(name)).ShouldBe(name);
    }
}
