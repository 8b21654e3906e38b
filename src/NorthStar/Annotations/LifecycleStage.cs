namespace NorthStar;

/// <summary>The stage of the customer's life that an input metric belongs to.</summary>
public enum LifecycleStage
{
    /// <summary>No stage is declared.</summary>
    Unspecified,

    /// <summary>People hear of the product and arrive.</summary>
    Acquisition,

    /// <summary>People get the value for the first time.</summary>
    Activation,

    /// <summary>People get the value more often or more deeply.</summary>
    Engagement,

    /// <summary>People come back for the value.</summary>
    Retention,

    /// <summary>People pay for the value.</summary>
    Monetization,
}
