import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const place = document.querySelector('#app') ?? document.body;
const create = place.hasChildNodes() ? createSSRApp : createApp;
create(App).mount(place);
