import type { Text } from "../text.ts";

export const link: Text["link"] = {
  platforms: { slack: "Slack", teams: "Microsoft Teams", web: "浏览器" },
  title: "关联另一个工作区",
  how: "你们公司还在别的平台上用我？请那边的管理员单独给我发这一行：",
  until: "这个码只能用一次，15 分钟内有效。不要给公司以外的人：谁用了它，谁就会加入你们。",
  onlyAdmin: "只有管理员才能关联工作区。",
  noSuchCode: "我不认识这个码，或者已经过了 15 分钟。请在另一个平台上输入“关联”，拿一个新的。",
  sameOrg: "这是你们自己的码，请到另一个平台上发给我。",
  busy: "正好有消息在发送，请过一分钟再按一次。",
  confirmTitle: "要关联这两个工作区吗？",
  by: "码来自",
  effect:
    "这边的成员、团队、目标和数字，会和那边的合成一个组织。每个团队还在自己的频道里，私密的内容仍然私密。关联之后不能撤销。",
  enter: "关联",
  sure: "这边的一切都会并入另一个组织，不能撤销。你知道码是谁给的吗？",
  linked: "两个工作区已经关联",
  linkedNext: "在两个平台上邮箱相同的人，我会问一次：两个账号是不是都是他的。",
  cancelled: "好的，什么都没有改。",
  same: {
    title: (name, platform) => `${platform} 上的 ${name} 也是你吗？`,
    why: (address) => `两个账号的邮箱都是 ${address}。`,
    effect: "如果都是你，我就把你当成一个人：两边的目标和设置都一样，你最近在哪边，我就在哪边给你发消息。",
    yes: "是，都是我",
    no: "不是",
    sure: "两个账号的内容会合在一起，不能再分开。两个都是你的吗？",
    done: "现在两边都是你了",
    doneNext: "在哪边继续都行，目标是同一份。",
    gone: "我没看到你有两个邮箱相同的账号。",
  },
};
