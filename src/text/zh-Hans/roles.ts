import type { Text } from "../text.ts";

export const roles: Text["roles"] = {
  names: {
    ...{ member: "成员", lead: "负责人", admin: "管理员" },
    ...{ sponsor: "发起人", observer: "观察者", auditor: "审计员" },
  },
  yours: "你的角色",
  title: "角色",
  intro: "每个人都是成员。负责人写在团队的卡片上，管理员就是聊天平台的管理员。除此之外，你可以把某人设为：",
  means: {
    sponsor: "在每个团队的回顾里做决定和签字，也决定临近期限的目标变更",
    observer: "能看到团队看到的内容，但不会被询问，不计入任何统计，也不改动任何内容",
    auditor: "和观察者一样，另外可以查看变更日志：输入“审计”",
  },
  given: "担任这些角色的人",
  nobody: "还没有人担任这些角色。",
  give: "设置角色…",
  back: "改回成员",
  form: { title: "设置角色", person: "谁？", role: "什么角色？", save: "保存" },
  done: (name, role) => `${name} 现在是：${role}。`,
  told: {
    title: (role) => `你现在的角色：${role}`,
    what: (means) => `${means}。`,
    by: (name) => `由 ${name} 修改。输入“设置”可以随时查看。`,
    member: "你会和团队里的每个人一样收到询问，也可以写目标、签到、成果和其他内容。",
  },
  aside: (name) => `${name} 只是观察者。请选别人，或请管理员把他/她改回成员。`,
  refused: {
    observer: "你在这里是观察者：能看到团队的内容，这次没有改动任何内容。想参与的话，请管理员把你改为成员。",
    auditor: "你在这里是审计员：只查看，这次没有改动任何内容。想参与的话，请管理员把你改为成员。",
    other: (roles) => `只有${roles}才能这样做。如有需要，请联系管理员。`,
  },
};
