// Draws in the gallery what Teams gets, with the platform's own library, when a reader opens it.

/* global AdaptiveCards */
const colors = (ink, subtle) => ({ default: ink, subtle });
const foregroundColors = {
  default: colors("#242424", "#616161"),
  good: colors("#0b6a0b", "#0b6a0b"),
  warning: colors("#835b00", "#835b00"),
  attention: colors("#b10e1c", "#b10e1c"),
};
const TEAMS = {
  fontFamily: "inherit",
  spacing: { small: 6, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
  separator: { lineThickness: 1, lineColor: "#d1d1d1" },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  containerStyles: {
    default: { backgroundColor: "#ffffff", foregroundColors },
    emphasis: { backgroundColor: "#f0f0f0", foregroundColors },
  },
  actions: {
    maxActions: 6,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 8 },
  },
  textBlock: { headingLevel: 4 },
  inputs: { label: { requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
};

function draw(preview) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(TEAMS);
  card.onExecuteAction = () => {}; // it is only shown
  card.parse(JSON.parse(preview.querySelector("code").textContent));
  const drawn = card.render();
  drawn.classList.add("teams-card");
  preview.querySelector("pre").before(drawn);
}

for (const preview of document.querySelectorAll('details[data-as="Teams"]')) {
  preview.addEventListener("toggle", () => draw(preview), { once: true });
}
