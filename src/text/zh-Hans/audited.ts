import type { Text } from "../text.ts";

export const audited: Text["audited"] = {
  goals: {
    ...{ sentence: "目标的句子", statement: "目标的句子", reading: "我从中读到的内容", history: "历史" },
    ...{ what: "做什么", who: "谁", where: "在哪里", metric: "衡量指标", baseline: "起点", basis: "起点" },
    ...{ target: "目标值", direction: "方向", floor: "底线", stretch: "冲刺目标" },
    ...{ start: "开始日期", due: "期限", period: "期限", why: "为什么", value: "价值观", means: "怎么做" },
    ...{ counters: "不能变差的指标", milestones: "里程碑", resources: "所需资源", settled: "已核对的事项" },
    ...{ changeKind: "变化类型", level: "层级", tier: "类型", visibility: "谁能看到", team: "团队" },
    ...{ parent: "上级目标", above: "上级目标", followed: "上级目标", owner: "负责人", giver: "由谁指派" },
    ...{ given: "由谁指派", acknowledged: "对指派的答复", asked: "申请开始", revisions: "约定的变更" },
    ...{ commitments: "发起人的答复", way: "怎么找到的", createdAt: "写下的时间", state: "状态" },
    ...{ activeSince: "开始时间", override: "有缺口仍然开始", lesson: "学到的经验", notes: "进展备注" },
  },
  rest: {
    ...{ kpi: "指标", about: "对象", subject: "对象", period: "周期", start: "周期" },
    ...{ end: "周期", gauge: "单位和评分制", value: "数值", inputs: "统计的数", n: "样本数", asked: "询问人数" },
    ...{ source: "来源", note: "备注", by: "由谁", at: "时间", history: "历史", target: "目标值", floor: "底线" },
    ...{ owner: "负责人", name: "名称", definition: "定义", unit: "单位和评分制", scale: "单位和评分制" },
    ...{ direction: "方向", expr: "公式", counter: "不能变差的指标", retired: "停用", url: "地址" },
    ...{ pointer: "数据所在位置", notice: "预警界限", warning: "预警界限", critical: "预警界限", muted: "静音" },
    ...{ month: "月份", meets: "讨论日期", analyses: "分析", decisions: "决定", signed: "签字" },
    ...{ corrections: "更正" },
    ...{ team: "团队", lang: "语言", zone: "时区", accounts: "账号", channel: "频道", leads: "负责人" },
    ...{ admin: "管理员", role: "角色", workweek: "工作日和节假日", budget: "每天的消息数" },
    ...{ on: "开启或关闭", audience: "谁能看到", eveningFrom: "傍晚从几点起", selfCheck: "自查项", shifts: "班次" },
    ...{ anonymous: "是否匿名", days: "天数", template: "问题", current: "进行中的一次" },
    ...{ allowance: "每天的感谢数", leadAllowance: "每天的感谢数", emoji: "表情", automatic: "是否需要负责人" },
    ...{ pause: "暂停" },
    ...{ scopes: "权限", revoked: "撤销", events: "事件种类", words: "通知的内容", state: "状态" },
    ...{ what: "按钮", due: "执行日期", done: "完成", counts: "记录数" },
  },
};
